/** Tests of inbound messages. */
@NullMarked
package io.integrationhub.orderexport.broker;

import org.jspecify.annotations.NullMarked;
