/** What a service publishes: records to the broker, events to the other services. */
@NullMarked
package io.integrationhub.stream.publish;

import org.jspecify.annotations.NullMarked;
