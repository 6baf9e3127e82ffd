/** What operators see: the {@code info} endpoint and the log keys. */
@NullMarked
package io.integrationhub.core.ops;

import org.jspecify.annotations.NullMarked;
