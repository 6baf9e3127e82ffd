/** Which orders may leave. */
@NullMarked
package io.integrationhub.orderexport.order;

import org.jspecify.annotations.NullMarked;
