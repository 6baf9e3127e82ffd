@NullMarked
package io.integrationhub.customersync.resync;

import org.jspecify.annotations.NullMarked;
