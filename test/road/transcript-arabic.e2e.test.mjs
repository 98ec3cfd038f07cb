// What is heard on every screen, in Arabic: the same tests, in a process of their own.
import './transcript.e2e.test.mjs?lang=ar';
