/**
 * Papers: reports of evaluations, letters of proposals, the list of predicates, and who reads them.
 */
@NullMarked
package id.tertib.zona.dokumen;

import org.jspecify.annotations.NullMarked;
