/** Orders out to the order master, their progress back to commercetools. */
@NullMarked
package io.integrationhub.orderexport;

import org.jspecify.annotations.NullMarked;
