/**
 * X-rays: what is odd about a filled sheet, told beside the item. A finding accuses nobody; whoever
 * reviews looks, and may dismiss it with a reason.
 */
@NamedInterface("xray")
@NullMarked
package id.tertib.instrument.xray;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
