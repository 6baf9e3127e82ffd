@NullMarked
package io.integrationhub.customersync.settings;

import org.jspecify.annotations.NullMarked;
