/** What was sold: the part of an order that is sent to the order master. */
@NullMarked
package io.integrationhub.orderexport.order.content;

import org.jspecify.annotations.NullMarked;
