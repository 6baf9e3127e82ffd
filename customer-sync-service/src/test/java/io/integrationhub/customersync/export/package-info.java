@NullMarked
package io.integrationhub.customersync.export;

import org.jspecify.annotations.NullMarked;
