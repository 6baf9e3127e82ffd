/** Edge in: messages about customers. */
@NullMarked
package io.integrationhub.customersync.broker;

import org.jspecify.annotations.NullMarked;
