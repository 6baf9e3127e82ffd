/** Edge in: messages about suppliers. */
@NullMarked
package io.integrationhub.suppliersync.broker;

import org.jspecify.annotations.NullMarked;
