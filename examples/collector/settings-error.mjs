/** Something in the settings that whoever starts the collector has to change; the message is the sentence to show. */
export class SettingsError extends Error {
  /** @override */
  name = 'SettingsError';
}
