/** The outbox: its rows, the relay that empties it, and what becomes of mails that fail. */
@NullMarked
package id.tertib.notification.outbox;

import org.jspecify.annotations.NullMarked;
