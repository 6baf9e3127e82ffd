/** Receives messages about orders, and runs the periodic jobs. */
@NullMarked
package io.integrationhub.taxadapter.broker;

import org.jspecify.annotations.NullMarked;
