/** What operators see: health groups, metrics, actuator endpoints, log keys. */
@NullMarked
package io.integrationhub.core.ops;

import org.jspecify.annotations.NullMarked;
