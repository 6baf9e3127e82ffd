/** Messages coming in. */
@NullMarked
package io.integrationhub.orderexport.broker;

import org.jspecify.annotations.NullMarked;
