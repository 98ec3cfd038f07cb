import {AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256, KEM_MLKEM768_X25519} from 'hpke';

/** Post-quantum and classical together (draft-ietf-hpke-pq), or P-256 (RFC 9180) for browsers without the first. */
export type Kem = 25722 | 16;

/** The key of the organisation that responses are locked to. */
export interface PublicKey {
  /** The first eight bytes of SHA-256 over suite and key, as base64url. */
  readonly kid: string;
  readonly kem: Kem;
  /** The key as base64url. */
  readonly pub: string;
}

/** What HPKE is told the key is used for: other uses of the same key cannot be confused with this one. */
export const info = new TextEncoder().encode('heed/1 response');

/** RFC 9180 in base mode with HKDF-SHA256 and AES-256-GCM. The format number stands for these two. */
export function suiteOf(kem: Kem): CipherSuite {
  return new CipherSuite(
    kem === 16 ? KEM_DHKEM_P256_HKDF_SHA256 : KEM_MLKEM768_X25519,
    KDF_HKDF_SHA256,
    AEAD_AES_256_GCM,
  );
}
