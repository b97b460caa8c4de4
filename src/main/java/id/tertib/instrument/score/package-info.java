/**
 * Scores: exact, explained, free of any framework. The same answers give the same bytes anywhere.
 */
@NamedInterface("score")
@NullMarked
package id.tertib.instrument.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
