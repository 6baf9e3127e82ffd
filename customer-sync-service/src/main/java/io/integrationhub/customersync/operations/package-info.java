/** Edge in: what operators do about profiles and erasures. */
@NullMarked
package io.integrationhub.customersync.operations;

import org.jspecify.annotations.NullMarked;
