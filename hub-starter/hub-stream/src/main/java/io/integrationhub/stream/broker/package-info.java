/** Access to the broker: confirmed publishing, and reading single records by their coordinates. */
@NullMarked
package io.integrationhub.stream.broker;

import org.jspecify.annotations.NullMarked;
