/** What a unit must fulfil to be proposed for WBK or WBBM, until when, and what is in its way. */
@NullMarked
package id.tertib.zona.syarat;

import org.jspecify.annotations.NullMarked;
