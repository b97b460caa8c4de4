/** What a signed-in person may ask of the engine: each command is judged before it runs. */
@NullMarked
package id.tertib.engine.guard;

import org.jspecify.annotations.NullMarked;
