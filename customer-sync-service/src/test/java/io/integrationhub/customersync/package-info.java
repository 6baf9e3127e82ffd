@NullMarked
package io.integrationhub.customersync;

import org.jspecify.annotations.NullMarked;
