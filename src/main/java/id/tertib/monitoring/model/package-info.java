/** The rules of monitoring in plain Java: rows of a checklist, figures, who may assess whom. */
@NullMarked
package id.tertib.monitoring.model;

import org.jspecify.annotations.NullMarked;
