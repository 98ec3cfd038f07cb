import type {StorybookConfig} from '@storybook/web-components-vite';

/** The documentation. It is built without the network, tells nobody that it was, and loads nothing from elsewhere. */
const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [{from: '../stories/pictures', to: '/pictures'}],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  features: {sidebarOnboardingChecklist: false},
};

export default config;
