/**
 * Data files that come with the product: read strictly, refused with file, line, column and mend.
 */
@ApplicationModule(
    displayName = "Data bawaan",
    allowedDependencies = {})
@NullMarked
package id.tertib.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
