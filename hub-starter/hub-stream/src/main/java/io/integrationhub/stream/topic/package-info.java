/** The topics of the service at the broker: creates those that it owns, and examines all of them. */
@NullMarked
package io.integrationhub.stream.topic;

import org.jspecify.annotations.NullMarked;
