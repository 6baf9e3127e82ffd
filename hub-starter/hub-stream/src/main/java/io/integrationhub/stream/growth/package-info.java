/** Partitions that are added to a topic: noticed, and accepted where the order per key is kept or not needed. */
@NullMarked
package io.integrationhub.stream.growth;

import org.jspecify.annotations.NullMarked;
