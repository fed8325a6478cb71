"""Makes tests/ importable, so that every test finds the servers in tests/rig; and makes every run try the same examples.

HYPOTHESIS_PROFILE=exploring tries others each time.
"""

import os

from hypothesis import HealthCheck, settings

# What commands print is compared in English, whatever the language of whoever runs the tests.
os.environ["LC_ALL"] = "C.UTF-8"

# A busy machine is no fault of what is tested.
settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("exploring", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
