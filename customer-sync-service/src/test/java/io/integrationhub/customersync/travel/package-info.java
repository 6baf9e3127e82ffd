@NullMarked
package io.integrationhub.customersync.travel;

import org.jspecify.annotations.NullMarked;
