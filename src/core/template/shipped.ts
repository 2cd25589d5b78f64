// The fingerprints of every version of the built-in templates that was ever shipped, by type, the current one last.

/** Kept complete by a test: a template that changes after a release adds its new fingerprint behind the old ones. */
export const shippedTemplates: Readonly<Record<string, readonly string[]>> = {
  'boss-alignment': ['7ebe97feaea6c070e2861b095d5590c7', '88aafdfb84fab90626f2bf787725d2af'],
  'role-shift': ['a9334eac36626349abe6953133590711', 'b50dbe9560cf5177db088357fd44fbc1'],
  'peer-interview': ['18441a444b716894ac7549d8885d4505', '43f4a0a47533640f62b9f2af886834d1'],
  learning: ['483449602f20bc97d1be680f53dad9f2'],
  person: ['75f4ac447f5ce6ac0c24e3e0ca5a48a5', 'caf4f2d4b4c0474376af727f17ed3649'],
  'one-on-one': ['e12ebbfbec53b9df4935d241e89a3476', '15699a09ed8c11d02265f93354e58ede'],
  coaching: ['2d2375b157a882cbe665a3acd4debdc7'],
  'enablement-review': ['72177082ad27b76fca402378b1fb7f92'],
  'strategy-execution': ['a5e6bf0988927fa5984e2c9130c0e934', 'c46c09b43d1fa7b214b2a59bc7d8e3f4'],
  'weekly-reflection': ['40b285ba4c59e44451114ce20d551fbb', '550108ed1f34602d33fb8ac014a0990f'],
};
