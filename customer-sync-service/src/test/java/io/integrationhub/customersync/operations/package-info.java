@NullMarked
package io.integrationhub.customersync.operations;

import org.jspecify.annotations.NullMarked;
