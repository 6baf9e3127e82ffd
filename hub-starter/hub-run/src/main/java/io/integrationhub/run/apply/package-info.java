/** Applies a plan: items in the order of their references, concurrently, recorded in batches. */
@NullMarked
package io.integrationhub.run.apply;

import org.jspecify.annotations.NullMarked;
