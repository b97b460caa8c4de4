/** Row lists of a task: plans, observations, questions, findings, follow-ups. */
@NullMarked
package id.tertib.worksheet.list;

import org.jspecify.annotations.NullMarked;
