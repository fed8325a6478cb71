"""What letters say of meetings: times, agendas, who is asked, answers, and minutes in free structure (guide §5.8, §5.9)."""
