"""A learning platform, `wagtail-lms`, with one learner and our course in it.

`school.py FOLDER PACKAGE PORT`: keeps its data in the folder, serves until it is stopped, and
answers at `/kept` with what it has of the learner.
"""

import sys
from pathlib import Path
from secrets import token_hex

import django
from django.conf import settings
from django.core.management import call_command
from django.urls import include, path

folder, package, port = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
settings.configure(
    DEBUG=True,
    SECRET_KEY=token_hex(),
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "school.sqlite3",
            "OPTIONS": {"timeout": 20},
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
    MEDIA_ROOT=folder / "media",
    MEDIA_URL="/media/",
    STATIC_URL="/static/",
    LOGIN_URL="/come-in/",
    WAGTAIL_SITE_NAME="School",
    WAGTAIL_LMS_AUTO_ENROLL=True,
    WAGTAILADMIN_BASE_URL=f"http://localhost:{port}",
    INSTALLED_APPS=[
        "wagtail_lms",
        "wagtail.contrib.redirects",
        "wagtail.contrib.forms",
        "wagtail.sites",
        "wagtail.users",
        "wagtail.snippets",
        "wagtail.documents",
        "wagtail.images",
        "wagtail.search",
        "wagtail.admin",
        "wagtail",
        "modelcluster",
        "taggit",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.staticfiles",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "DIRS": [folder / "templates"],
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
)
django.setup()

from django.contrib.auth import get_user_model, login  # noqa: E402 (only once it is set up)
from django.core.files import File  # noqa: E402
from django.http import HttpResponse, JsonResponse  # noqa: E402
from wagtail.models import Page  # noqa: E402
from wagtail_lms.models import (  # noqa: E402
    CourseEnrollment,
    CoursePage,
    SCORMAttempt,
    SCORMLessonPage,
    SCORMPackage,
)


def come_in(request):
    """Log the one learner in."""
    login(request, get_user_model().objects.get())
    return HttpResponse("You are in.")


def kept(request):
    """What the platform has of the learner."""
    attempt = SCORMAttempt.objects.get()
    return JsonResponse(
        {
            "status": attempt.completion_status,
            "score": attempt.score_raw,
            "location": attempt.location,
            "suspended": attempt.suspend_data,
            "completed": CourseEnrollment.objects.get().completed_at is not None,
        }
    )


urlpatterns = [
    path("come-in/", come_in),
    path("kept", kept),
    path("lms/", include("wagtail_lms.urls")),
    path("admin/", include("wagtail.admin.urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("", include("wagtail.urls")),
]

if __name__ == "__main__":
    (folder / "templates").mkdir()
    (folder / "templates" / "base.html").write_text("{% block content %}{% endblock %}")
    call_command("migrate", verbosity=0)
    get_user_model().objects.create_user("learner")
    with package.open("rb") as file:
        uploaded = SCORMPackage(title="", package_file=File(file, name=package.name))
        uploaded.save()
    course = CoursePage(title="Course", slug="course")
    Page.objects.get(depth=2).add_child(instance=course)
    lesson = SCORMLessonPage(title="Hamstring", slug="hamstring", scorm_package=uploaded)
    course.add_child(instance=lesson)
    print(f"/lms/scorm-lesson/{lesson.id}/play/", flush=True)
    call_command("runserver", f"localhost:{port}", use_reloader=False, verbosity=0)
