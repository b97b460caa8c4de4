/**
 * Data as every module reads it: files that come with the product, strictly, refused with file,
 * line, column and mend; dates, sizes and texts as people write them; what a transaction asks once.
 */
@ApplicationModule(
    displayName = "Data bawaan",
    allowedDependencies = {})
@NullMarked
package id.tertib.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
