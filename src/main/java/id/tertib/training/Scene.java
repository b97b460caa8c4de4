package id.tertib.training;

import java.time.ZonedDateTime;

/**
 * One thing that somebody does at one moment of the history. It is all done or not at all, and does
 * nothing when it was done before: after an interruption the scenes of the moment at which the
 * clock stood are played again.
 *
 * @param subject business key of the case; scenes of different cases may be played side by side
 */
record Scene(ZonedDateTime at, String subject, Runnable deed) {}
