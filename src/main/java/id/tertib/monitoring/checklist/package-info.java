/**
 * An office's case: its checklist, the fieldwork, the findings and the report of what came of it.
 */
@NullMarked
package id.tertib.monitoring.checklist;

import org.jspecify.annotations.NullMarked;
