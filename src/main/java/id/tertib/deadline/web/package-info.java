/** Pages and addresses of deadlines, reminders and their schedule. */
@NullMarked
package id.tertib.deadline.web;

import org.jspecify.annotations.NullMarked;
