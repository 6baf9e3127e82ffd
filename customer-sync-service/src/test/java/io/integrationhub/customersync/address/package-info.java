@NullMarked
package io.integrationhub.customersync.address;

import org.jspecify.annotations.NullMarked;
