/** How a mail's words become a letter, and how that reaches the mail server or a file. */
@NullMarked
package id.tertib.notification.letter;

import org.jspecify.annotations.NullMarked;
