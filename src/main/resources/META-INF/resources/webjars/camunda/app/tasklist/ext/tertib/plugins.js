// What surrounds the list and an open task, and begins when the list stands. Each comes for itself: one
// file that did not come through takes nothing else with it.
const PARTS = [
  '../../../../../tertib/notices.js',
  '../../../../../tertib/form-dates.js',
  '../../../../../tertib/numbers.js',
  '../../../../../tertib/validity.js',
  './focus.js',
  './names.js',
  '../form/plugin.js',
  '../worksheet/plugin.js',
  '../monitoring/plugin.js',
];

PARTS.forEach((part) =>
  import(part).then(
    ({ default: begin }) => begin && begin(),
    (missing) => console.error('Tertib: ' + part + ' tidak termuat', missing)
  )
);
