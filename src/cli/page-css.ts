/** `page.css`: the page around the survey. To be changed at will, so that it looks like the rest of the site. */
export const pageCss = `:root {
  color-scheme: light dark;
}

body {
  margin: 0;
  background: #fdfcf9;
  color: #1d2b30;
  font-family: system-ui, sans-serif;
  line-height: 1.6;
}

main {
  max-inline-size: 40rem;
  margin-inline: auto;
  padding-block: 1rem;
}

heed-survey > * {
  margin-inline: 1rem;
}

@media (prefers-color-scheme: dark) {
  body {
    background: #12191b;
    color: #e9efee;
  }

  a {
    color: #a5dcd8;
  }
}
`;
