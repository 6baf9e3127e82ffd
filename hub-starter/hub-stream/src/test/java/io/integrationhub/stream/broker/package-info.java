@NullMarked
package io.integrationhub.stream.broker;

import org.jspecify.annotations.NullMarked;
