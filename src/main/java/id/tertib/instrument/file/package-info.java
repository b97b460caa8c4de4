/** How an instrument is read from its file: strictly, and with every problem named. */
@NullMarked
package id.tertib.instrument.file;

import org.jspecify.annotations.NullMarked;
