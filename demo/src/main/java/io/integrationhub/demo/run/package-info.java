/** One run of the sandbox on this machine, with or without the services: started, found by other processes, stopped. */
@NullMarked
package io.integrationhub.demo.run;

import org.jspecify.annotations.NullMarked;
