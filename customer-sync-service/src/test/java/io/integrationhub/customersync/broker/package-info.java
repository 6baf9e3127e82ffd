@NullMarked
package io.integrationhub.customersync.broker;

import org.jspecify.annotations.NullMarked;
