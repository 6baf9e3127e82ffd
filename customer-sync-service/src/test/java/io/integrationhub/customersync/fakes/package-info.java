@NullMarked
package io.integrationhub.customersync.fakes;

import org.jspecify.annotations.NullMarked;
