/** Where messages come in: about orders and payments from commercetools, and reports from order masters. */
@NullMarked
package io.integrationhub.orderexport.broker;

import org.jspecify.annotations.NullMarked;
