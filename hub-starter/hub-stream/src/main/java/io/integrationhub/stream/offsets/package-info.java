/** Stores what consumers have settled beyond their committed offsets. */
@NullMarked
package io.integrationhub.stream.offsets;

import org.jspecify.annotations.NullMarked;
