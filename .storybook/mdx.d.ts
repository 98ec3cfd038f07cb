declare module '*.mdx' {
  /** A page of documentation. */
  const Page: () => unknown;
  export default Page;
}
