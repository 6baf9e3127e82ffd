/** Inbound messages: notifications from commercetools and reports of the order master. */
@NullMarked
package io.integrationhub.orderexport.broker;

import org.jspecify.annotations.NullMarked;
