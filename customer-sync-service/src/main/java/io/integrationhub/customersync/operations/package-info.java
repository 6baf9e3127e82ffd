/** Edge in: what operators start, watch and stop. */
@NullMarked
package io.integrationhub.customersync.operations;

import org.jspecify.annotations.NullMarked;
